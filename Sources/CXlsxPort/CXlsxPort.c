#include "CXlsxPort.h"

#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "CXlsxInside.h"

#define STYLES 32
/// 1 January 1980, the day of every entry of the archive: 0 would be the clock's.
#define CREATED 315532800

struct cxlsx_writer {
    lxw_workbook *workbook;
    /// The one being written.
    lxw_worksheet *sheet;
    char *path;
    lxw_format *styles[STYLES];
    int style_count, sheet_count;
    /// Of each sheet.
    uint32_t rows[CXLSX_SHEETS];
    cxlsx_status status;
};

/// Keeps the first fault.
static void note(cxlsx_writer *writer, lxw_error error) {
    if (error == LXW_NO_ERROR || writer->status != CXLSX_OK) { return; }
    switch (error) {
    case LXW_ERROR_MEMORY_MALLOC_FAILED: writer->status = CXLSX_OUT_OF_MEMORY; break;
    case LXW_ERROR_CREATING_XLSX_FILE:
    case LXW_ERROR_CREATING_TMPFILE:
    case LXW_ERROR_READING_TMPFILE:
    case LXW_ERROR_ZIP_FILE_OPERATION:
    case LXW_ERROR_ZIP_FILE_ADD:
    case LXW_ERROR_ZIP_CLOSE: writer->status = CXLSX_NOT_WRITTEN; break;
    default: writer->status = CXLSX_REFUSED;
    }
}

// MARK: The workbook

cxlsx_writer *cxlsx_writer_create(const char *path, const char *folder, const char *title, const char *author) {
    cxlsx_writer *writer = calloc(1, sizeof *writer);
    if (writer == NULL) { return NULL; }
    lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = (char *)folder};
    writer->path = strdup(path);
    writer->workbook = writer->path == NULL ? NULL : workbook_new_opt(path, &options);
    if (writer->workbook == NULL) {
        cxlsx_writer_free(writer);
        return NULL;
    }
    lxw_doc_properties properties = {.title = (char *)title, .author = (char *)author, .created = CREATED};
    note(writer, workbook_set_properties(writer->workbook, &properties));
    return writer;
}

void cxlsx_writer_free(cxlsx_writer *writer) {
    if (writer == NULL) { return; }
    if (writer->workbook != NULL) { lxw_workbook_free(writer->workbook); }
    free(writer->path);
    free(writer);
}

int cxlsx_add_style(cxlsx_writer *writer, cxlsx_style style) {
    lxw_format *format = writer->style_count == STYLES ? NULL : workbook_add_format(writer->workbook);
    if (format == NULL) {
        note(writer, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return 0;
    }
    format_set_font_name(format, "Arial");
    format_set_font_size(format, style.size);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (style.bold) { format_set_bold(format); }
    if (style.centred) { format_set_align(format, LXW_ALIGN_CENTER); }
    if (style.right) {
        format_set_align(format, LXW_ALIGN_RIGHT);
        format_set_indent(format, 1);
    }
    if (style.fill != 0) { format_set_bg_color(format, style.fill); }
    if (style.rule_below != 0) {
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_bottom_color(format, style.rule_below);
    }
    writer->styles[writer->style_count] = format;
    return writer->style_count++;
}

cxlsx_status cxlsx_finish(cxlsx_writer *writer) {
    if (writer->status != CXLSX_OK) { return writer->status; }
    note(writer, workbook_close(writer->workbook));
    // It is freed, whatever happened.
    writer->workbook = NULL;
    if (writer->status == CXLSX_OK && !cxlsx_is_whole(writer->path, writer->rows, writer->sheet_count)) {
        writer->status = CXLSX_INCOMPLETE;
    }
    return writer->status;
}

// MARK: A sheet

/// Whether there is a sheet to write in.
static bool writes(const cxlsx_writer *writer) { return writer->status == CXLSX_OK && writer->sheet != NULL; }

/// How many rows the sheet has so far.
static uint32_t rows(const cxlsx_writer *writer) { return writer->rows[writer->sheet_count - 1]; }

void cxlsx_begin_sheet(cxlsx_writer *writer, const char *name, const char *footer) {
    if (writer->status != CXLSX_OK) { return; }
    lxw_worksheet *sheet = writer->sheet_count == CXLSX_SHEETS ? NULL : workbook_add_worksheet(writer->workbook, name);
    if (sheet == NULL) {
        writer->status = CXLSX_REFUSED;
        return;
    }
    writer->sheet = sheet;
    writer->sheet_count++;
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9 /* A4 */);
    worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);
    worksheet_fit_to_pages(sheet, 1, 0);
    note(writer, worksheet_set_footer(sheet, footer));
}

void cxlsx_column(cxlsx_writer *writer, uint16_t column, double width) {
    if (writes(writer)) { note(writer, worksheet_set_column(writer->sheet, column, column, width, NULL)); }
}

void cxlsx_keep_rows(cxlsx_writer *writer) {
    if (!writes(writer) || rows(writer) == 0) { return; }
    worksheet_freeze_panes(writer->sheet, rows(writer), 0);
    note(writer, worksheet_repeat_rows(writer->sheet, 0, rows(writer) - 1));
}

void cxlsx_filter(cxlsx_writer *writer, uint16_t columns, uint32_t count) {
    if (!writes(writer) || rows(writer) == 0 || columns == 0) { return; }
    uint32_t head = rows(writer) - 1;
    note(writer, worksheet_autofilter(writer->sheet, head, 0, head + count, columns - 1));
}

void cxlsx_choice(
    cxlsx_writer *writer, uint16_t column, uint32_t count, const char *value, const char *title, const char *message) {
    if (!writes(writer) || count == 0) { return; }
    const char *values[] = {value, NULL};
    lxw_data_validation choice = {
        .validate = LXW_VALIDATION_TYPE_LIST,
        .value_list = (char **)values,
        .error_title = (char *)title,
        .error_message = (char *)message,
    };
    uint32_t first = rows(writer);
    note(writer, worksheet_data_validation_range(writer->sheet, first, column, first + count - 1, column, &choice));
}

// MARK: Rows

void cxlsx_begin_row(cxlsx_writer *writer, double height) {
    if (!writes(writer)) { return; }
    note(writer, worksheet_set_row(writer->sheet, rows(writer), height, NULL));
    writer->rows[writer->sheet_count - 1]++;
}

/// Where the cells of the last row go.
static uint32_t place(const cxlsx_writer *writer) { return rows(writer) - 1; }

void cxlsx_text(cxlsx_writer *writer, uint16_t column, const char *text, int style) {
    if (!writes(writer)) { return; }
    note(writer, worksheet_write_string(writer->sheet, place(writer), column, text, writer->styles[style]));
}

void cxlsx_number(cxlsx_writer *writer, uint16_t column, int64_t number, int style) {
    if (!writes(writer)) { return; }
    note(writer, worksheet_write_number(writer->sheet, place(writer), column, (double)number, writer->styles[style]));
}

void cxlsx_blank(cxlsx_writer *writer, uint16_t column, int style) {
    if (!writes(writer)) { return; }
    note(writer, worksheet_write_blank(writer->sheet, place(writer), column, writer->styles[style]));
}
