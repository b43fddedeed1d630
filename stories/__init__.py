"""What one screen or paper says: store and metrics in, facts and sentences out."""
