// Empty on purpose: this target gives link flags only. Debian's libxml2 headers pull in ICU, whose types clash with
// Foundation's as soon as Swift sees both; CXMLPort is the only target that includes them.
