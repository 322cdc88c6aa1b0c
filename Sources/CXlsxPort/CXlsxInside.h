// What the files of CXlsxPort share.
#ifndef CXLSXINSIDE_H
#define CXLSXINSIDE_H

#include "CXlsxPort.h"

/// Sheets of a workbook, at most.
#define CXLSX_SHEETS 8

/// Whether every part of a workbook is a whole document, and its sheets have as many rows.
bool cxlsx_is_whole(const char *path, const uint32_t *rows, int sheets);

#endif
