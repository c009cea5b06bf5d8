"""What the thing is called, which resource that is, and how sure one may be."""
