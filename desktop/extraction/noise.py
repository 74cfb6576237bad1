from desktop.extraction.document import Document


def mark_noise(document: Document) -> Document:
    return document
