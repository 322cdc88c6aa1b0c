import Diagnostics
import Testing

/// French prose folded at a width.
@Suite struct TextWrapperTests {
    @Test func `une ligne ne commence pas par une ponctuation double`() {
        let wrapper = TextWrapper(width: 12)
        #expect(wrapper.fold("une phrase : « en trois » ; fin") == "une phrase :\n« en\ntrois » ;\nfin")
        #expect(
            wrapper.paragraph("nom", "un deux trois quatre", hanging: 6)
                == "nom   un\n      deux\n      trois\n      quatre")
    }
}
