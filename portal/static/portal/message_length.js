/* Shows, while somebody types a message template, how it will look and how many SMS it costs.
   The same rules as portal/messages/sms.py and portal/messages/templates.py; the server checks again on saving. */
(() => {
  "use strict";

  const BASIC = new Set(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
      "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
  );
  const EXTENSION = new Set("\f^{}\\[~]|€");
  const STRAIGHT = { "’": "'", "‘": "'", "”": '"', "“": '"', "–": "-", "—": "-", "…": "...", "\u00a0": " " };

  const measure = (text) => {
    const signs = [...text];
    const narrow = signs.every((sign) => BASIC.has(sign) || EXTENSION.has(sign));
    const length = narrow ? signs.length + signs.filter((sign) => EXTENSION.has(sign)).length : text.length;
    const [one, part] = narrow ? [160, 153] : [70, 67];
    return { length, most: one, parts: length <= one ? 1 : Math.ceil(length / part) };
  };

  const cost = (text) => {
    const asItIs = measure(text);
    const straight = measure([...text].map((sign) => STRAIGHT[sign] ?? sign).join(""));
    return straight.parts < asItIs.parts ? straight : asItIs;
  };

  const fill = (text, values) =>
    text.replace(/\{([^{}\n]*)\}/g, (place, name) => values[name] ?? place);

  const tidy = (text) =>
    text
      .split("\n")
      .map((line) => line.split(/\s+/).filter(Boolean).join(" "))
      .join("\n")
      .replace(/^\n+|\n+$/g, "");

  const show = (field, section) => {
    const values = {};
    for (const [name, value] of Object.entries(section.dataset)) {
      if (name.startsWith("value")) values[name.slice(5).toLowerCase()] = value;
    }
    const text = tidy(field.value) || section.dataset.default;
    section.querySelector("[data-look]").textContent = fill(text, values);
    const shown = section.querySelector("[data-message-cost]");
    if (!shown) return;
    const withoutLink = text.split("\n").filter((line) => !line.includes("{link}")).join("\n");
    const alone = cost(fill(withoutLink, values));
    const withLink = cost(fill(text, values));
    shown.querySelector("[data-cost-alone]").textContent = alone.parts;
    shown.querySelector("[data-cost-with-link]").textContent = withLink.parts;
    const signs = shown.querySelector("[data-cost-signs]");
    signs.hidden = false;
    signs.querySelector("b").textContent = `${alone.length} / ${alone.most}`;
    const isTooLong =
      alone.parts > Number(shown.dataset.mostAlone) || withLink.parts > Number(shown.dataset.mostWithLink);
    shown.classList.toggle("error-message", isTooLong);
  };

  const start = () => {
    for (const field of document.querySelectorAll("[data-message-text]")) {
      const { messageLanguage: language, messageText: text } = field.dataset;
      const section = document.querySelector(
        `[data-message-look="${language}"] [data-message-of="${text}"]`,
      );
      if (!section) continue;
      const update = () => show(field, section);
      field.addEventListener("input", update);
      update();
    }
  };

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
