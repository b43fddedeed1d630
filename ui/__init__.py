"""Streamlit helpers that more than one page needs."""
