"""One file a page; each has `draw`. Not `pages`: Streamlit takes a folder of that name for its own."""
