"""Walls of size and depth (design §6, rules 6 and 13)."""

import ast
from xml.parsers import expat

from .core import wall
from .source import every_module, view_files
from .syntax import BLOCKS, FUNCTIONS

FILE, TEST_FILE, CLASS, FUNCTION, VIEW_FILE, VIEW_RECORD = 300, 250, 200, 30, 200, 90
DEPTH, TOOL_DEPTH = 2, 3


def _is_test_file(module):
    return module.is_test and module.stem.startswith("test_")


def test_files(repository):
    return [module for module in every_module(repository) if _is_test_file(module)]


@wall(every_module)
def file_size(module):
    """A Python file has at most 300 lines."""
    if len(module.lines) > FILE:
        yield module.at(1, f"The file has {len(module.lines)} lines, more than {FILE}.")


@wall(test_files)
def test_file_size(module):
    """A test file has at most 250 lines."""
    if TEST_FILE < len(module.lines) <= FILE:
        yield module.at(1, f"The test file has {len(module.lines)} lines, more than {TEST_FILE}.")


@wall(every_module)
def class_size(module):
    """A class has at most 200 lines."""
    yield from _too_long(module, (ast.ClassDef,), CLASS)


@wall(every_module)
def function_size(module):
    """A function has at most 30 lines."""
    yield from _too_long(module, FUNCTIONS, FUNCTION)


def _too_long(module, kinds, limit):
    for node in module.find(*kinds):
        length = node.end_lineno - node.lineno + 1
        if length > limit:
            yield module.at(node.lineno, f"{node.name} has {length} lines, more than {limit}.")


@wall(every_module)
def nesting(module):
    """Blocks stand at most two deep in a function of an addon, three in tests and scripts."""
    limit = DEPTH if module.addon and not module.is_test else TOOL_DEPTH
    for function in module.find(*FUNCTIONS):
        for block in _deeper(function, limit):
            yield module.at(block.lineno, f"A block stands {limit + 1} deep in {function.name}.")


def _deeper(function, limit):
    """Blocks that stand just below the allowed depth; an `elif` is no deeper than its `if`."""
    todo = [(child, 0, function) for child in function.body]
    while todo:
        node, depth, parent = todo.pop()
        if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
            continue
        if isinstance(node, BLOCKS) and not _is_elif(node, parent):
            depth += 1
            if depth > limit:
                yield node
                continue
        todo.extend((child, depth, node) for child in ast.iter_child_nodes(node))


def _is_elif(node, parent):
    return isinstance(node, ast.If) and isinstance(parent, ast.If) and parent.orelse == [node]


@wall(view_files)
def view_file_size(view):
    """A view file has at most 200 lines."""
    if len(view.lines) > VIEW_FILE:
        yield view.at(1, f"The view file has {len(view.lines)} lines, more than {VIEW_FILE}.")


@wall(view_files)
def view_record_size(view):
    """A view record or template has at most 90 lines."""
    if view.error:
        return
    for name, first, last in _spans(view.text):
        length = last - first + 1
        if length > VIEW_RECORD:
            yield view.at(first, f"{name} has {length} lines, more than {VIEW_RECORD}.")


def _spans(text):
    """(id, first line, last line) of records and templates; lxml knows no last line."""
    parser, open_tags, spans = expat.ParserCreate(), [], []

    def start(_tag, attributes):
        open_tags.append((attributes.get("id", "?"), parser.CurrentLineNumber))

    def end(tag):
        name, first = open_tags.pop()
        if tag in {"record", "template"}:
            spans.append((name, first, parser.CurrentLineNumber))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(text.encode(), True)
    return spans
