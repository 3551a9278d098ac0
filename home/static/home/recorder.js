/* Records a page read aloud, into the file field of the same form: it is sent and checked like a chosen file.
   Shows beside it the text that a device's own voice would read. Without this script a file is chosen. */
(() => {
  "use strict";

  const place = document.querySelector("[data-recorder]");
  const form = place?.closest("form");
  if (!form) return;
  const part = (name) => place.querySelector(`[data-recorder-${name}]`);
  const { page, language, audio: file } = form.elements;
  const said = place.dataset;

  // The text to read ---------------------------------------------------------------------------------

  const link = part("link");
  const text = part("text");
  const told = part("told");
  let frame = null;

  const isChosen = () => page.value !== "" && language.value !== "";
  const showText = (rows) => {
    text.replaceChildren(
      ...rows.map((row) => {
        const line = document.createElement("p");
        line.lang = row.lang;
        line.dir = "auto";
        line.textContent = row.text;
        return line;
      }),
    );
    text.hidden = rows.length === 0;
    told.textContent = rows.length === 0 ? said.saidNoText : "";
  };
  // The page opens out of sight, and its listen button tells what it would read.
  const read = () => {
    frame?.remove();
    const opened = document.createElement("iframe");
    opened.className = "recorder-frame";
    opened.title = text.getAttribute("aria-label");
    opened.tabIndex = -1;
    opened.addEventListener("load", () => {
      showText(opened.contentDocument?.querySelector("[data-listen]")?.texts?.() ?? []);
      opened.remove();
    });
    opened.src = link.querySelector("a").href;
    frame = opened;
    place.append(opened);
  };
  const choose = () => {
    frame?.remove();
    text.hidden = true;
    told.textContent = "";
    link.querySelector("a").href = `${said.reading}?${new URLSearchParams({ page: page.value, language: language.value })}`;
    link.hidden = part("show").hidden = !isChosen();
    part("choose").hidden = isChosen();
  };
  page.addEventListener("change", choose);
  language.addEventListener("change", choose);
  part("show").querySelector("button").addEventListener("click", () => {
    read();
    text.hidden = false;
    text.focus();
    part("show").hidden = true;
  });
  if (isChosen()) read();

  // The recorder -------------------------------------------------------------------------------------

  if (!window.MediaRecorder || !navigator.mediaDevices?.getUserMedia || !window.DataTransfer) return;

  // AAC plays on every phone; the others do not on an old iPhone.
  const KINDS = [
    ["audio/mp4;codecs=mp4a.40.2", "m4a"],
    ["audio/webm;codecs=opus", "webm"],
    ["audio/ogg;codecs=opus", "ogg"],
    ["audio/mp4", "m4a"],
  ];
  const [type, ending] = KINDS.find(([kind]) => MediaRecorder.isTypeSupported(kind)) ?? [];
  if (!type) return;

  const BUTTONS = { idle: ["record"], recording: ["stop"], ready: ["listen", "again", "save"] };
  const NAMES = { m4a: "M4A", webm: "WebM", ogg: "OGG" };
  const player = part("audio");
  const copy = part("copy");
  let state = "idle";
  let isAsking = false;
  let stop = () => {};

  const say = (name) => {
    part("status").textContent = name ? said[`said${name}`] : "";
  };
  // What had the focus may go out of sight: its successor gets it.
  const show = (next) => {
    const hadFocus = part("controls").contains(document.activeElement);
    state = next;
    for (const name of Object.values(BUTTONS).flat()) part(name).hidden = !BUTTONS[next].includes(name);
    part("now").hidden = next !== "recording";
    part("length").hidden = copy.hidden = next !== "ready";
    if (hadFocus) part(BUTTONS[next][0]).focus();
    file.setCustomValidity(next === "recording" ? said.saidStop : "");
  };
  const showTime = (seconds) => {
    const whole = Math.floor(seconds);
    for (const time of place.querySelectorAll("[data-recorder-time]")) {
      time.textContent = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
    }
  };

  // How loud it is now, from 0 to 1.
  const ear = (stream) => {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const waves = new Uint8Array(analyser.fftSize);
    return {
      level: () => {
        analyser.getByteTimeDomainData(waves);
        return Math.max(...waves.map((wave) => Math.abs(wave - 128))) / 128;
      },
      isAwake: () => context.state === "running",
      close: () => context.close(),
    };
  };

  const forget = () => {
    player.pause();
    if (player.src) URL.revokeObjectURL(player.src);
    player.removeAttribute("src");
  };
  const keep = (blob) => {
    if (blob.size === 0 || blob.size > Number(said.mostBytes)) {
      show("idle");
      say(blob.size === 0 ? "Broken" : "Large");
      return false;
    }
    const given = new DataTransfer();
    given.items.add(new File([blob], `recording.${ending}`, { type: blob.type }));
    file.files = given.files;
    file.dispatchEvent(new Event("change", { bubbles: true }));
    player.src = URL.createObjectURL(blob);
    copy.querySelector("a").href = player.src;
    copy.querySelector("a").download = `recording.${ending}`;
    show("ready");
    return true;
  };

  const run = (stream) => {
    const recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 48000 });
    const pieces = [];
    const listener = ear(stream);
    const start = performance.now();
    const longest = Number(said.mostMinutes) * 60;
    let isHeard = false;
    let isWarned = false;
    let isLongest = false;
    const tick = () => {
      const seconds = (performance.now() - start) / 1000;
      const level = listener.level();
      isHeard ||= level > 0.02;
      part("level").value = level;
      showTime(seconds);
      if (!isHeard && !isWarned && seconds > 4 && listener.isAwake()) {
        isWarned = true;
        say("Silent");
      }
      if (seconds >= longest) {
        isLongest = true;
        stop();
      }
    };
    const timer = setInterval(tick, 100);
    recorder.addEventListener("dataavailable", ({ data }) => pieces.push(data));
    // Also when the microphone is pulled out: what was heard until then is there.
    recorder.addEventListener("stop", () => {
      clearInterval(timer);
      listener.close();
      for (const track of stream.getTracks()) track.stop();
      if (keep(new Blob(pieces, { type: type.split(";")[0] }))) say(isLongest ? "Longest" : "Ready");
    });
    stop = () => recorder.state !== "inactive" && recorder.stop();
    recorder.start(1000);
    showTime(0);
    show("recording");
    say("Recording");
  };

  const record = async () => {
    if (isAsking) return;
    isAsking = true;
    forget();
    say("Asking");
    try {
      run(await navigator.mediaDevices.getUserMedia({ audio: true }));
    } catch (error) {
      const why = { NotAllowedError: "Refused", SecurityError: "Refused", NotFoundError: "Missing" };
      if (state === "ready") show("idle");
      say(why[error.name] ?? "Broken");
    } finally {
      isAsking = false;
    }
  };

  const isPlaying = (on) => {
    part("play").hidden = on;
    part("pause").hidden = !on;
  };
  part("record").addEventListener("click", record);
  part("again").addEventListener("click", record);
  part("stop").addEventListener("click", () => stop());
  part("listen").addEventListener("click", () => {
    if (!player.paused) return player.pause();
    player.currentTime = 0;
    return player.play().catch(() => say("Broken"));
  });
  player.addEventListener("play", () => isPlaying(true));
  for (const over of ["pause", "ended", "emptied"]) player.addEventListener(over, () => isPlaying(false));
  // Another file was chosen by hand: that one is sent.
  file.addEventListener("change", ({ isTrusted }) => {
    if (!isTrusted || state !== "ready") return;
    forget();
    show("idle");
    say("");
  });
  // Nothing that was recorded may be lost to a form that is refused.
  form.addEventListener(
    "submit",
    (event) => {
      if (state === "idle" || (state === "ready" && isChosen())) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      say(state === "recording" ? "Stop" : "Choose");
      (state === "recording" ? part("stop") : page.value ? language : page).focus();
    },
    true,
  );

  part("else").hidden = true;
  part("controls").hidden = false;
  part("kind").hidden = false;
  part("name").textContent = NAMES[ending];
})();
