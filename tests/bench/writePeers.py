"""Milliseconds of processor time per workbook that a Python library takes to write the sheets of a JSON file.

Usage: writePeers.py openpyxl|xlsxwriter SHEETS.json. The sheets are those of `sheetsForPeers` in batch.bench.ts: cells
with their values, styles, merges, widths, heights and page, as the program writes them itself.
"""

import io
import json
import sys
import time


def write_openpyxl(sheet):
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Border, Font, Side
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.pagebreak import Break

    book = Workbook()
    page = book.active
    page.title = sheet["name"]
    thin = Side(style="thin", color="FF000000")
    looks = [
        (
            Font(name=s["font"], size=s["size"], bold=s["bold"], charset=134),
            Alignment(
                horizontal=s["horizontal"],
                vertical="center",
                indent=s["indent"],
                wrap_text=s["wrap"],
                shrink_to_fit=not s["wrap"],
            ),
            Border(left=thin, right=thin, top=thin, bottom=thin) if s["border"] else Border(),
            s["format"],
        )
        for s in sheet["styles"]
    ]
    for index, width in enumerate(sheet["columns"], 1):
        page.column_dimensions[get_column_letter(index)].width = width
    for index, height in enumerate(sheet["heights"], 1):
        page.row_dimensions[index].height = height
    for row, column, rows, columns, value, style in sheet["cells"]:
        font, alignment, border, number_format = looks[style]
        for r in range(row, row + rows):
            for c in range(column, column + columns):
                cell = page.cell(r, c)
                cell.font, cell.alignment, cell.border, cell.number_format = font, alignment, border, number_format
        if value is not None:
            first = page.cell(row, column)
            first.value = value
            if isinstance(value, str):
                first.data_type = "s"
        if rows > 1 or columns > 1:
            page.merge_cells(start_row=row, start_column=column, end_row=row + rows - 1, end_column=column + columns - 1)
    page.page_setup.paperSize = 9
    page.page_setup.orientation = sheet["orientation"]
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToHeight = 0
    page.print_options.horizontalCentered = True
    page.sheet_view.showGridLines = False
    page.oddFooter.center.text = "-&P-"
    if sheet["repeated"]:
        page.print_title_rows = "%d:%d" % tuple(sheet["repeated"])
    for last in sheet["breaks"]:
        page.row_breaks.append(Break(id=last))
    book.save(io.BytesIO())


def write_xlsxwriter(sheet):
    import xlsxwriter

    book = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
    page = book.add_worksheet(sheet["name"])
    looks = [
        book.add_format(
            {
                "font_name": s["font"],
                "font_charset": 134,
                "font_size": s["size"],
                "bold": s["bold"],
                "align": s["horizontal"],
                "valign": "vcenter",
                "indent": s["indent"],
                "text_wrap": s["wrap"],
                "shrink": not s["wrap"],
                "border": 1 if s["border"] else 0,
                "num_format": s["format"],
            }
        )
        for s in sheet["styles"]
    ]
    for index, width in enumerate(sheet["columns"]):
        page.set_column(index, index, width)
    for index, height in enumerate(sheet["heights"]):
        page.set_row(index, height)
    for row, column, rows, columns, value, style in sheet["cells"]:
        look = looks[style]
        top, left = row - 1, column - 1
        if rows > 1 or columns > 1:
            page.merge_range(top, left, top + rows - 1, left + columns - 1, "", look)
        if value is None:
            page.write_blank(top, left, None, look)
        elif isinstance(value, str):
            page.write_string(top, left, value, look)
        else:
            page.write_number(top, left, value, look)
    page.set_paper(9)
    if sheet["orientation"] == "landscape":
        page.set_landscape()
    page.fit_to_pages(1, 0)
    page.center_horizontally()
    page.hide_gridlines(2)
    page.set_footer("&C-&P-")
    page.print_area(0, 0, len(sheet["heights"]) - 1, len(sheet["columns"]) - 1)
    if sheet["repeated"]:
        page.repeat_rows(sheet["repeated"][0] - 1, sheet["repeated"][1] - 1)
    page.set_h_pagebreaks(sheet["breaks"])
    book.close()


write = {"openpyxl": write_openpyxl, "xlsxwriter": write_xlsxwriter}[sys.argv[1]]
with open(sys.argv[2], encoding="utf-8") as file:
    sheets = json.load(file)
for sheet in sheets[:5]:
    write(sheet)
start = time.process_time()
for sheet in sheets:
    write(sheet)
print((time.process_time() - start) * 1000 / len(sheets))
