// Empty on purpose: this target gives link flags only. CXlsxPort is the only target that includes libxlsxwriter, whose
// headers carry those of its own minizip.
