(function () {
  'use strict';
  var racine = document.documentElement;
  var diapositives = Array.prototype.slice.call(document.querySelectorAll('.diapositive'));
  var commandes = document.querySelector('.commandes');
  var annonce = document.querySelector('.annonce');
  var rang = commandes.querySelector('.rang');
  var courante = 0;
  var notes = false;

  function apercu() { return racine.classList.contains('apercu'); }

  function montrer(numero, sansFocus) {
    courante = Math.max(0, Math.min(numero, diapositives.length - 1));
    var section = diapositives[courante];
    diapositives.forEach(function (une) { une.classList.toggle('courante', une === section); });
    rang.textContent = (courante + 1) + '\u202f/\u202f' + diapositives.length;
    annonce.textContent = 'Diapositive ' + (courante + 1) + ' sur ' + diapositives.length + '\u202f: ' +
      section.querySelector('h2').textContent;
    if (location.hash !== '#' + section.id) { history.replaceState(null, '', '#' + section.id); }
    if (sansFocus) { return; }
    if (!apercu()) { section.focus({ preventScroll: true }); }
    section.scrollIntoView({ block: 'start' });
  }

  function voirTout(oui) {
    racine.classList.toggle('apercu', oui);
    racine.classList.toggle('projection', !oui);
    presser('apercu', oui);
    if (oui) {
      var lien = diapositives[courante].querySelector('.numero a');
      if (lien) { lien.focus(); }
    } else { montrer(courante); }
  }

  function voirNotes(oui) {
    notes = oui;
    Array.prototype.forEach.call(document.querySelectorAll('.notes'), function (note) { note.open = oui; });
    presser('notes', oui);
  }

  function pleinEcran() {
    if (document.fullscreenElement) { document.exitFullscreen(); }
    else if (racine.requestFullscreen) { racine.requestFullscreen(); }
  }

  function presser(nom, oui) {
    commandes.querySelector('[data-action="' + nom + '"]').setAttribute('aria-pressed', oui ? 'true' : 'false');
  }

  var actions = {
    precedente: function () { montrer(courante - 1); },
    suivante: function () { montrer(courante + 1); },
    premiere: function () { montrer(0); },
    derniere: function () { montrer(diapositives.length - 1); },
    apercu: function () { voirTout(!apercu()); },
    notes: function () { voirNotes(!notes); },
    plein: pleinEcran,
    fermer: function () {
      if (apercu()) { voirTout(false); } else if (notes) { voirNotes(false); }
      Array.prototype.forEach.call(document.querySelectorAll('.donnees'), function (un) { un.open = false; });
    }
  };
  var touches = {
    ArrowLeft: 'precedente', ArrowUp: 'precedente', PageUp: 'precedente', ArrowRight: 'suivante',
    ArrowDown: 'suivante', PageDown: 'suivante', Home: 'premiere', End: 'derniere', o: 'apercu', n: 'notes',
    f: 'plein', Escape: 'fermer'
  };

  document.addEventListener('keydown', function (evenement) {
    if (evenement.ctrlKey || evenement.metaKey || evenement.altKey) { return; }
    var touche = evenement.key.length === 1 ? evenement.key.toLowerCase() : evenement.key;
    var defile = evenement.target.closest && evenement.target.closest('.defilant, .plus[open]');
    if (!touches[touche] || defile && touche !== 'Escape' && evenement.key.length > 1) { return; }
    // A page that is read from top to bottom keeps its keys.
    if (!window.matchMedia('(min-width: 60rem)').matches && /^(Arrow(Up|Down)|Page|Home|End)/.test(touche)) { return; }
    evenement.preventDefault();
    actions[touches[touche]]();
  });
  commandes.addEventListener('click', function (evenement) {
    var bouton = evenement.target.closest('button');
    if (bouton) { actions[bouton.getAttribute('data-action')](); }
  });
  window.addEventListener('hashchange', function () { allerALAdresse(false); });

  function allerALAdresse(sansFocus) {
    var cible = diapositives.findIndex(function (une) { return '#' + une.id === location.hash; });
    if (apercu()) { racine.classList.remove('apercu'); racine.classList.add('projection'); presser('apercu', false); }
    montrer(cible < 0 ? courante : cible, sansFocus);
  }

  racine.classList.add('projection');
  commandes.hidden = false;
  allerALAdresse(location.hash === '');
}());
