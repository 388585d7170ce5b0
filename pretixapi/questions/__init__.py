"""What buyers are asked."""
