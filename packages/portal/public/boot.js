// Runs before the first paint, so that neither the theme nor the language flashes. A file of its own because the
// content security policy allows no inline script. The keys are those of src/lib/appearance.ts and src/lib/language.ts.
(function () {
  var root = document.documentElement;
  var theme = null;
  var language = null;
  try {
    theme = localStorage.getItem('vilcanota.theme');
    language = localStorage.getItem('vilcanota.language');
  } catch (blocked) {
    // Storage may be refused (private mode): the system's choices then stand.
  }
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  if (language !== 'es' && language !== 'en') {
    language = 'es';
    for (var wanted of navigator.languages || []) {
      var short = wanted.slice(0, 2);
      if (short === 'es' || short === 'en') {
        language = short;
        break;
      }
    }
  }
  root.lang = language;
})();
