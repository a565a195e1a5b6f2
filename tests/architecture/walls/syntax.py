"""Small questions asked of Python's syntax tree."""

import ast

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
BLOCKS = (ast.For, ast.AsyncFor, ast.While, ast.If, ast.With, ast.AsyncWith, ast.Try, ast.Match)


def last_name(node):
    """The last name of a dotted expression: `cr` of `self.env.cr`, `sudo` of `x.sudo()`."""
    if isinstance(node, ast.Call):
        return last_name(node.func)
    return getattr(node, "attr", getattr(node, "id", ""))


def string(node):
    """The text of a string literal, or None."""
    value = getattr(node, "value", None)
    return value if isinstance(node, ast.Constant) and isinstance(value, str) else None


def strings(node):
    return [text for leaf in ast.walk(node) if (text := string(leaf)) is not None]


def calls(module, *names):
    return (node for node in module.find(ast.Call) if last_name(node.func) in names)


def own_nodes(function):
    """Nodes of a function's body, without those of functions defined inside it."""
    todo = list(function.body)
    while todo:
        node = todo.pop()
        yield node
        if not isinstance(node, (*FUNCTIONS, ast.Lambda, ast.ClassDef)):
            todo.extend(ast.iter_child_nodes(node))


def statements(function):
    """Statements of a function, its docstring not counted."""
    found = [node for node in own_nodes(function) if isinstance(node, ast.stmt)]
    documented = ast.get_docstring(function) is not None
    return len(found) - documented


def imported(module):
    """(line, level, dotted path) of every name imported: `from ..a import b` is 2, `a.b`."""
    for node in module.find(ast.Import):
        yield from ((node.lineno, 0, alias.name) for alias in node.names)
    for node in module.find(ast.ImportFrom):
        base = f"{node.module}." if node.module else ""
        yield from ((node.lineno, node.level, base + alias.name) for alias in node.names)


def is_translation(node):
    """`_("…")`, `self.env._("…")` or the lazy twin."""
    return isinstance(node, ast.Call) and last_name(node.func) in {"_", "_lt", "_t"}
