import XMLPort

/// The names that the content of an .ods is read by.
struct OdsNames {
    let office, table, text, style, calc: XMLName
    // Elements.
    let spreadsheet, sheet, row, cell, covered, column, rowGroup, headerRows, rows: XMLName
    let columnGroup, headerColumns, columns: XMLName
    let paragraph, space, tab, lineBreak, span, link, ruby, rubyBase: XMLName
    let styleElement, tableProperties: XMLName
    // Attributes.
    let name, styleName, display, visibility, rowsRepeated, columnsRepeated, rowsSpanned, columnsSpanned: XMLName
    let valueType, value, dateValue, timeValue, booleanValue, stringValue, formula, count: XMLName

    init(_ stream: borrowing XMLStream) {
        office = stream.name("urn:oasis:names:tc:opendocument:xmlns:office:1.0")
        table = stream.name("urn:oasis:names:tc:opendocument:xmlns:table:1.0")
        text = stream.name("urn:oasis:names:tc:opendocument:xmlns:text:1.0")
        style = stream.name("urn:oasis:names:tc:opendocument:xmlns:style:1.0")
        calc = stream.name("urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0")
        (spreadsheet, sheet, row) = (stream.name("spreadsheet"), stream.name("table"), stream.name("table-row"))
        (cell, covered) = (stream.name("table-cell"), stream.name("covered-table-cell"))
        (rowGroup, headerRows) = (stream.name("table-row-group"), stream.name("table-header-rows"))
        (rows, column) = (stream.name("table-rows"), stream.name("table-column"))
        (columnGroup, columns) = (stream.name("table-column-group"), stream.name("table-columns"))
        headerColumns = stream.name("table-header-columns")
        (paragraph, space, tab) = (stream.name("p"), stream.name("s"), stream.name("tab"))
        (lineBreak, span, link) = (stream.name("line-break"), stream.name("span"), stream.name("a"))
        (ruby, rubyBase) = (stream.name("ruby"), stream.name("ruby-base"))
        (styleElement, tableProperties) = (stream.name("style"), stream.name("table-properties"))
        (name, styleName, display) = (stream.name("name"), stream.name("style-name"), stream.name("display"))
        visibility = stream.name("visibility")
        (rowsRepeated, columnsRepeated) = (stream.name("number-rows-repeated"), stream.name("number-columns-repeated"))
        (rowsSpanned, columnsSpanned) = (stream.name("number-rows-spanned"), stream.name("number-columns-spanned"))
        (valueType, value, dateValue) = (stream.name("value-type"), stream.name("value"), stream.name("date-value"))
        (timeValue, booleanValue) = (stream.name("time-value"), stream.name("boolean-value"))
        (stringValue, formula, count) = (stream.name("string-value"), stream.name("formula"), stream.name("c"))
    }
}
