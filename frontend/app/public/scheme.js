// Set light or dark, language and direction before the first paint, so that nothing flashes.
(function () {
  var root = document.documentElement;
  var scheme = null;
  var language = null;
  try {
    scheme = localStorage.getItem("mantine-color-scheme-value");
    language = localStorage.getItem("goldsmith-language");
  } catch (error) {
    // Storage may be refused; the defaults serve.
  }
  var dark = scheme === "dark" || (scheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  root.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
  if (language) root.lang = language;
  root.dir = language === "ar" ? "rtl" : "ltr";
})();
