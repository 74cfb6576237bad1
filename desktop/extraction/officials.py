from desktop.extraction.document import Document


def find_officials(document: Document) -> Document:
    return document
