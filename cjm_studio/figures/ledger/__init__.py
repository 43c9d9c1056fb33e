"""Pictures of expectations, promises, times, findings and maturity: from a result to a Plotly figure."""
