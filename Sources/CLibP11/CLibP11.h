// Empty on purpose: this target gives link flags only. CCryptoPort is the only target that includes libp11.
