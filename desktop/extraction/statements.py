from desktop.extraction.document import Document


def find_statements(document: Document) -> Document:
    return document
