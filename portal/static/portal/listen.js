// The listen button of a page: plays the recording, or lets a voice of this device read the page aloud.
// Only voices on the device itself: what stands on the page goes nowhere. Without one the phone stays there.
(() => {
  const place = document.querySelector("[data-listen]");
  const main = document.querySelector("main");
  if (!place || !main) return;
  const button = place.querySelector("[data-listen-button]");
  const audio = place.querySelector("audio");
  const instead = place.querySelector("[data-listen-else]");
  const synth = window.speechSynthesis;

  const isOn = (on) => {
    button.querySelector("[data-listen-start]").hidden = on;
    button.querySelector("[data-listen-stop]").hidden = !on;
  };
  const offer = () => {
    button.hidden = false;
    instead.hidden = true;
    if (audio) audio.hidden = place.querySelector("[data-listen-label]").hidden = true;
  };

  const tagOf = (code) => code.toLowerCase().replaceAll("_", "-");
  const voiceOf = (code) =>
    synth.getVoices().find(({ lang, localService }) => localService && (tagOf(lang) === code || tagOf(lang).startsWith(`${code}-`)));

  // The texts of the page in order, one for each block; what is hidden from readers of the screen is not read.
  const isInline = (element) => getComputedStyle(element).display.startsWith("inline");
  const isRead = (element) => !element.closest("[aria-hidden=true], [hidden], script, style, noscript, select, textarea, svg") && element.getClientRects().length > 0;
  const texts = () => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found = [];
    let last = null;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.data.trim() || !isRead(node.parentElement)) continue;
      let block = node.parentElement;
      while (block !== main && isInline(block)) block = block.parentElement;
      if (block !== last) found.push({ text: "", lang: block.closest("[lang]").lang });
      found.at(-1).text += ` ${node.data}`;
      last = block;
    }
    return found.map(({ text, lang }) => ({ text: text.replace(/\s+/g, " ").trim(), lang }));
  };
  // Staff who record this page see the same text.
  place.texts = texts;

  const stop = () => {
    synth.cancel();
    isOn(false);
  };
  const read = () => {
    synth.cancel();
    isOn(true);
    const rows = texts();
    rows.forEach(({ text, lang }, index) => {
      const said = new SpeechSynthesisUtterance(text);
      const voice = voiceOf(tagOf(lang)) || voiceOf(tagOf(place.lang));
      said.voice = voice;
      said.lang = voice.lang;
      if (index === rows.length - 1) said.onend = () => isOn(false);
      said.onerror = () => isOn(false);
      synth.speak(said);
    });
  };

  const speak = () => {
    if (!synth) return;
    let isOffered = false;
    button.addEventListener("click", () => (button.querySelector("[data-listen-stop]").hidden ? read() : stop()));
    const look = () => {
      if (isOffered || !voiceOf(tagOf(place.lang))) return;
      isOffered = true;
      offer();
    };
    look();
    if (synth.addEventListener) synth.addEventListener("voiceschanged", look);
    window.addEventListener("pagehide", () => synth.cancel());
  };

  if (!audio) {
    speak();
    return;
  }
  offer();
  const press = () => (audio.paused ? audio.play().catch(({ name }) => name === "NotSupportedError" && giveUp()) : audio.pause());
  // A sound that cannot be played here is as good as none: the voice of the device reads, or the phone stands there.
  let isGivenUp = false;
  const giveUp = () => {
    if (isGivenUp) return;
    isGivenUp = true;
    button.removeEventListener("click", press);
    isOn(false);
    button.hidden = true;
    instead.hidden = false;
    speak();
    if (!button.hidden) read();
    (button.hidden ? instead.querySelector("a") : button)?.focus();
  };
  audio.addEventListener("play", () => isOn(true));
  for (const over of ["pause", "ended"]) audio.addEventListener(over, () => isOn(false));
  audio.addEventListener("error", giveUp);
  button.addEventListener("click", press);
})();
