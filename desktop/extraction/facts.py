from desktop.extraction.document import Document


def find_facts(document: Document) -> Document:
    return document
