"""The studio as people meet it: the pages, the server and the command line."""
