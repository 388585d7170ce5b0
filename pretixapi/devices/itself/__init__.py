"""What a device calls about itself."""
