"""What stands between the browser and the pages: headers, compression, language of the page."""
