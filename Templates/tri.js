// Sorts the tables of class "triable" by a button in each heading: numbers by data-v, words in French order.
(function () {
  "use strict";
  var ordre = new Intl.Collator("fr", { numeric: true, sensitivity: "base", ignorePunctuation: true });

  function valeur(ligne, rang) {
    var cellule = ligne.cells[rang];
    var nombre = cellule.getAttribute("data-v");
    return nombre === null ? cellule.textContent.trim() : Number(nombre);
  }

  // A cell without a figure stands last, whichever way the others are sorted.
  function comparer(a, b, sens) {
    if (typeof a === "number" && typeof b === "number") return sens * (a - b);
    if (typeof a === "number") return -1;
    if (typeof b === "number") return 1;
    return sens * ordre.compare(a, b);
  }

  function trier(table, rang, sens) {
    var corps = table.tBodies[0];
    Array.prototype.slice.call(corps.rows)
      .map(function (ligne, place) { return { ligne: ligne, place: place, valeur: valeur(ligne, rang) }; })
      .sort(function (a, b) { return comparer(a.valeur, b.valeur, sens) || a.place - b.place; })
      .forEach(function (element) { corps.appendChild(element.ligne); });
  }

  Array.prototype.forEach.call(document.querySelectorAll("table.triable"), function (table) {
    var titres = Array.prototype.slice.call(table.tHead.rows[0].cells);
    titres.forEach(function (titre, rang) {
      if (titre.hasAttribute("data-fixe")) return;
      var bouton = document.createElement("button");
      bouton.type = "button";
      bouton.title = "Trier par cette colonne";
      while (titre.firstChild) bouton.appendChild(titre.firstChild);
      titre.appendChild(bouton);
      bouton.addEventListener("click", function () {
        var numerique = Array.prototype.some.call(table.tBodies[0].rows, function (ligne) {
          return ligne.cells[rang].hasAttribute("data-v");
        });
        var avant = titre.getAttribute("aria-sort");
        // Words from A, numbers from the largest; then the other way.
        var croissant = avant === null ? !numerique : avant === "descending";
        titres.forEach(function (autre) { autre.removeAttribute("aria-sort"); });
        titre.setAttribute("aria-sort", croissant ? "ascending" : "descending");
        trier(table, rang, croissant ? 1 : -1);
      });
    });
  });
})();
