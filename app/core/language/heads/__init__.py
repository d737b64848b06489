"""Trained heads: small linear models over sentence embeddings and honest features, with calibrated probabilities."""
