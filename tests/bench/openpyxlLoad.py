"""Milliseconds of processor time per file that openpyxl takes to load the workbooks of a folder, as one number."""

import os
import sys
import time

from openpyxl import load_workbook

folder = sys.argv[1]
names = sorted(os.listdir(folder))
load_workbook(os.path.join(folder, names[0]))
start = time.process_time()
for name in names:
    load_workbook(os.path.join(folder, name))
print((time.process_time() - start) * 1000 / len(names))
