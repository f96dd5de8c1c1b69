"""What words stand for that name something said before."""
