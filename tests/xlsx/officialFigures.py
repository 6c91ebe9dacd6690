"""
The figures of official workbooks and of a summary, read by their printed labels alone: an oracle that knows nothing of
our definitions. Prints JSON; amounts are in yuan, all figures decimal text.
"""

import json
import os
import re
import sys
from decimal import ROUND_HALF_UP, Decimal

from openpyxl import load_workbook

INITIAL = {"年初预算数", "金额"}
BUDGET = {"全年预算数", "调整后预算数", "预算数"}
EXECUTED = {"全年执行数", "跟踪执行数", "预算执行数", "执行数"}
TOTAL_ROWS = {"年度资金总额", "年度财政资金总额", "总额", "年度资金申请总额"}
SCORES = {"得分", "自评分"}


def bare(value):
    """A label without blanks and without what stands in brackets."""
    return re.sub(r"[（(][^）)]*[）)]", "", re.sub(r"\s", "", str(value or "")))


def number(value):
    return Decimal(repr(value)) if isinstance(value, (int, float)) else None


def text(value):
    return None if value is None else format(value.normalize(), "f")


def money(rows, factor):
    """Amounts of the total row, below the headers of its columns."""
    found = {"initial": None, "budget": None, "executed": None, "rate": None}
    columns = {}
    for row in rows:
        if any(bare(value) in TOTAL_ROWS for value in row[:4]):
            if not columns:
                # a form that asks for one amount prints it without a header
                amounts = [number(value) for value in row if number(value) is not None]
                found["initial"] = amounts[0] * factor if amounts else None
            for name, column in columns.items():
                value = number(row[column])
                if value is not None:
                    found[name] = value * 100 if name == "rate" else value * factor
            return found
        for column, value in enumerate(row):
            label = bare(value)
            for name, labels in (("initial", INITIAL), ("budget", BUDGET), ("executed", EXECUTED), ("rate", {"执行率"})):
                if label in labels:
                    columns[name] = column
    return found


def scores(rows):
    """The sum of all scores that are printed beside indicators, the printed total, and whether none is missing."""
    place, indicator, added, count, missing, total = None, None, Decimal(0), 0, False, None
    above = []
    for row in rows:
        labels = [bare(value) for value in row]
        if "三级指标" in labels:
            indicator = labels.index("三级指标")
            # a header of two rows has the score in the upper one
            header = [label or over for label, over in zip(labels, above)]
            place = next((at for at, label in enumerate(header) if label in SCORES and at > indicator), None)
            continue
        above = labels
        if labels[0] in ("总分", "合计"):
            numbers = [number(value) for value in row if number(value) is not None]
            total = numbers[-1] if numbers else None
            place = None
        # a text of the form that reaches across the columns is no indicator: nothing stands beside it
        if place is None or indicator is None or bare(row[indicator]) == "" or row[indicator + 1] is None:
            continue
        value = number(row[place])
        if value is None:
            missing = True
        else:
            added += value
            count += 1
    return {"total": total if total is not None else (added if count > 0 else None), "isWhole": count > 0 and not missing}


def official(path):
    sheet = load_workbook(path).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    in_wan = re.compile(r"[（(](单位：)?万元[）)]")
    labels = [re.sub(r"\s", "", value) for row in rows for value in row if isinstance(value, str)]
    factor = Decimal(10000) if any(len(label) < 30 and in_wan.search(label) for label in labels) else Decimal(1)
    return {**money(rows, factor), **scores(rows)}


def total(values):
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None


def cents(value):
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP)


def sums(forms):
    rated = [form for form in forms if form["budget"] is not None and form["executed"] is not None]
    whole = [form["total"] for form in forms if form["isWhole"] and form["total"] is not None]
    return {
        "initial": text(total(form["initial"] for form in forms)),
        "budget": text(total(form["budget"] for form in forms)),
        "executed": text(total(form["executed"] for form in forms)),
        "rate": text(cents(total(f["executed"] for f in rated) * 100 / total(f["budget"] for f in rated))),
        "score": text(cents(sum(whole, Decimal(0)) / len(whole))),
    }


def summary(path):
    """Rows of our own summary by the text of their first cell."""
    rows = load_workbook(path).worksheets[0].iter_rows(values_only=True)
    return {str(row[0]): [text(number(value)) for value in row[4:9]] for row in rows if row[0] is not None}


folder, ours = sys.argv[1], sys.argv[2]
read = [official(os.path.join(folder, name)) for name in sorted(os.listdir(folder))]
lines = [{key: text(value) if isinstance(value, Decimal) else value for key, value in form.items()} for form in read]
print(json.dumps({"forms": lines, "sums": sums(read), "summary": summary(ours)}, ensure_ascii=False))
