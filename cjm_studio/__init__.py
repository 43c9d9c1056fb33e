"""cjm_studio: customer journey maps and service blueprints that lead to tested hypotheses."""

__version__ = "0.1.0"
