"""The kinds of files that are taken."""

GIF, JPEG, PNG, PDF = "image/gif", "image/jpeg", "image/png", "application/pdf"

# What a file's name may end in, by its content type; the first is what ours do.
EXTENSIONS: dict[str, tuple[str, ...]] = {
    GIF: (".gif",),
    JPEG: (".jpg", ".jpeg"),
    PNG: (".png",),
    PDF: (".pdf",),
}
CONTENT_TYPES = tuple(EXTENSIONS)
IMAGES = (PNG, JPEG, GIF)
