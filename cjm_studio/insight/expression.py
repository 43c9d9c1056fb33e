"""Formulas of own metrics: + - * / and brackets over named inputs, read by us and never run as Python."""

import ast
import operator
from collections.abc import Callable, Mapping

from cjm_studio.errors import CommandRefusedError

LONGEST_FORMULA = 500
OPERATIONS: dict[type[ast.AST], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
KNOWN = (ast.BinOp, ast.UnaryOp, ast.Name, ast.Load, ast.USub, ast.UAdd, *OPERATIONS)


def inputs_of(formula: str) -> tuple[str, ...]:
    """The names that a formula uses, in the order in which they come. Raises CommandRefusedError."""
    names = [node for node in ast.walk(_parsed(formula)) if isinstance(node, ast.Name)]
    return tuple(dict.fromkeys(node.id for node in sorted(names, key=lambda node: node.col_offset)))


def evaluate(formula: str, inputs: Mapping[str, float]) -> float:
    """The value of a formula: `evaluate("solved / contacts * 100", {"solved": 3, "contacts": 4})` is 75.

    Raises CommandRefusedError for what is no formula, an input that is not given, and a division by zero.
    """
    value = _value(_parsed(formula), inputs, formula)
    if not abs(value) < 1e15:
        raise CommandRefusedError(
            "The formula “{formula}” gives a number too large to mean anything. Check its inputs.",
            formula=formula,
        )
    return value


def _parsed(formula: str) -> ast.expr:
    text = formula.replace("×", "*").replace("·", "*").replace("÷", "/").replace("−", "-").strip()
    try:
        if len(text) > LONGEST_FORMULA:
            raise ValueError
        tree = ast.parse(text, mode="eval").body
        _refuse_strangers(tree)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise CommandRefusedError(
            "“{formula}” is not a formula. Use names, numbers, + - * / and brackets, "
            "for example: solved / contacts * 100",
            formula=formula[:LONGEST_FORMULA],
        ) from error
    return tree


def _refuse_strangers(tree: ast.AST) -> None:
    """Anything but names, numbers, signs and the four operations. Raises ValueError."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            known = isinstance(node.value, int | float) and not isinstance(node.value, bool)
        else:
            known = isinstance(node, KNOWN)
        if not known:
            raise ValueError


def _value(node: ast.AST, inputs: Mapping[str, float], formula: str) -> float:
    match node:
        case ast.Constant(value=int() | float() as number):
            return float(number)
        case ast.Name(id=name):
            return _input(name, inputs, formula)
        case ast.UnaryOp(op=sign, operand=operand):
            value = _value(operand, inputs, formula)
            return -value if isinstance(sign, ast.USub) else value
        case ast.BinOp(left=left, op=operation, right=right):
            one, other = _value(left, inputs, formula), _value(right, inputs, formula)
            if isinstance(operation, ast.Div) and other == 0:
                raise CommandRefusedError(
                    "The formula “{formula}” divides by zero: “{part}” is 0. Check this input.",
                    formula=formula,
                    part=ast.unparse(right),
                )
            return OPERATIONS[type(operation)](one, other)
    raise AssertionError(node)  # _refuse_strangers has let nothing else through


def _input(name: str, inputs: Mapping[str, float], formula: str) -> float:
    if name not in inputs:
        raise CommandRefusedError(
            "The formula “{formula}” needs “{name}”, which is not given. Given: {known}.",
            formula=formula,
            name=name,
            known=", ".join(inputs) or "-",
        )
    return float(inputs[name])
