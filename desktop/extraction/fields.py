from desktop.extraction.document import Document


def fill_fields(document: Document) -> Document:
    return document
