"""The four languages, in the order in which they are offered."""

LANGUAGES = ("kk", "ru", "en", "az")
DEFAULT_LANGUAGE = "ru"
