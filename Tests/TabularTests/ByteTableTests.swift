import Tabular
import Testing

@Suite struct ByteTableTests {
    @Test func `chaque nom reçoit son numéro dans l’ordre d’arrivée, et le retrouve`() {
        var table = ByteTable()
        for rang in 0..<10_000 {
            let (number, isNew) = table.insert("ID\(rang)")
            #expect(number == rang && isNew)
        }
        for rang in 0..<10_000 {
            #expect(table.find("ID\(rang)") == rang)
            #expect(!table.insert("ID\(rang)").isNew)
        }
        #expect(table.find("ID10000") == nil)
        #expect(table.count == 10_000)
        #expect(table.text(42) == "ID42")
    }

    @Test func `le nom vide et les préfixes ne se confondent pas`() {
        var table = ByteTable()
        #expect(table.insert("").number == 0)
        #expect(table.insert("A").number == 1)
        #expect(table.insert("AA").number == 2)
        #expect(table.find("") == 0)
        #expect(table.find("AAA") == nil)
    }
}
