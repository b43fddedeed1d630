"""The readers: bytes of one format to a Book."""
