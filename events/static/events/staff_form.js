/* Shows only those parts of a form that what was chosen calls for: data-when="name=value,value".
   A hidden part is not sent, but keeps what was typed. Without this script every part is shown. */
"use strict";

for (const form of document.querySelectorAll("form[data-form]")) {
  const parts = [...form.querySelectorAll("fieldset[data-when]")];

  const choose = () => {
    for (const part of parts) {
      const [name, values] = part.dataset.when.split("=");
      const chosen = form.elements[name]?.value ?? "";
      const wanted = values.split(",").includes(chosen) || part.querySelector(".error-message") !== null;
      part.hidden = !wanted;
      part.disabled = !wanted;
    }
  };

  form.addEventListener("change", choose);
  window.addEventListener("pageshow", choose);
  choose();
}
