"""Patterns in reports that deserve a question, one a module. Never an accusation."""
