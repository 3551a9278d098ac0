/* The staff calendar: draws what the server's feed holds, keeps it fresh, sends a dragged appointment back.

Everything here can also be done in the list below, which the server makes and which works without this file. */
"use strict";
(() => {
  const EVERY = 5000; // milliseconds between two questions for news
  const NARROW = "(max-width: 61.99rem)";
  const TABLE_ROLES = "[role=table],[role=rowgroup],[role=row],[role=cell],[role=columnheader],[role=rowheader]";
  const place = document.getElementById("calendar");
  const list = document.getElementById("calendar-list");
  const said = document.getElementById("calendar-said");
  if (!place || !list || !window.EventCalendar) return;

  const two = (number) => String(number).padStart(2, "0");
  const wall = (date) =>
    `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
  const say = (sentence, isWrong = false) => {
    said.textContent = sentence;
    said.classList.toggle("cal-wrong", isWrong);
  };
  const element = (name, className, text) => {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  };

  /* The library calls its boxes a table, which they are not; the list is what screen readers should read as one. */
  const mend = () => {
    for (const box of place.querySelectorAll(TABLE_ROLES)) box.removeAttribute("role");
    for (const name of ["colspan", "colindex", "colcount", "rowindex", "rowspan", "rowcount"]) {
      for (const box of place.querySelectorAll(`[aria-${name}]`)) box.removeAttribute(`aria-${name}`);
    }
    for (const box of place.querySelectorAll("span[aria-label], div[aria-label]:not([role])")) {
      box.removeAttribute("aria-label");
    }
    const main = place.querySelector(".ec-main");
    if (main && !main.hasAttribute("tabindex")) {
      main.setAttribute("tabindex", "0");
      main.setAttribute("role", "group");
      main.setAttribute("aria-label", place.getAttribute("aria-label"));
    }
  };

  const drawn = (row) => ({
    id: row.id,
    resourceIds: [row.coach],
    start: row.start,
    end: row.end,
    title: "",
    editable: Boolean(row.move),
    extendedProps: row,
  });
  const shaded = (row) => ({ resourceIds: [row.coach], start: row.start, end: row.end, display: "background" });
  const content = ({ event }) => {
    const row = event.extendedProps;
    if (!row.kind) return { domNodes: [] };
    const words = element("span", "cal-words", row.words);
    words.dir = "auto";
    const box = element(row.address ? "a" : "span", "cal-inside", "");
    if (row.address) {
      box.href = row.address;
      box.draggable = false;
    }
    box.append(element("b", "n", row.time), words);
    if (row.state) box.append(element("span", "cal-state", row.state));
    return { domNodes: [box] };
  };
  const heading = ({ resource }) => ({
    domNodes: [element("b", "", resource.title), element("small", "", resource.extendedProps.languages)],
  });
  const classes = ({ event }) => {
    const { kind, mark, address } = event.extendedProps;
    return kind ? [kind === "block" ? "cal-kept" : `cal-${kind}`, `cal-is-${mark || "plain"}`, address ? "cal-opens" : "cal-shut"] : [];
  };

  let calendar = null;
  let version = "";
  let isHeld = false; // while something is being dragged nothing is redrawn under the hand
  let wasDragged = false; // the click that ends a drag opens nothing
  let listIsOld = false;

  const gone = (address, values) => {
    location.href = `${address}?${new URLSearchParams(values)}`;
  };
  const book = ({ date, resource }) => {
    if (!resource.extendedProps.books) return;
    const values = { coach: resource.id, at: wall(date) };
    if (place.dataset.language) values.language = place.dataset.language;
    gone(place.dataset.book, values);
  };
  const block = ({ start, end, resource }) => {
    if (!resource.extendedProps.keeps) {
      calendar.unselect();
      return;
    }
    gone(place.dataset.block, { coach: resource.id, at: wall(start), until: wall(end) });
  };
  const drop = async ({ event, newResource, revert }) => {
    const row = event.extendedProps;
    const start = wall(event.start);
    const body = new URLSearchParams({
      coach: newResource ? newResource.id : row.coach,
      day: start.slice(0, 10),
      starts: start.slice(11),
      version: row.version,
      csrfmiddlewaretoken: document.querySelector("#calendar-token input").value,
    });
    say(place.dataset.moved);
    try {
      const answer = await fetch(row.move, { method: "POST", body, headers: { Accept: "application/json" } });
      const { sentence, asks } = await answer.json();
      if (asks) {
        location.href = asks;
        return;
      }
      say(sentence, !answer.ok);
      if (!answer.ok) revert();
    } catch {
      revert();
      say(place.dataset.lost, true);
    }
    version = "";
    await askOnce(false);
  };

  const options = (news) => ({
    view: place.dataset.view === "week" ? "resourceTimeGridWeek" : "resourceTimeGridDay",
    date: place.dataset.day,
    locale: place.dataset.lang,
    firstDay: 1,
    hiddenDays: news.hidden,
    headerToolbar: { start: "", center: "", end: "" },
    allDaySlot: false,
    datesAboveResources: place.dataset.view === "week",
    slotMinTime: news.from,
    slotMaxTime: news.until,
    slotDuration: "00:30",
    snapDuration: "00:15",
    slotHeight: 40,
    slotLabelFormat: (date) => wall(date).slice(11),
    slotEventOverlap: false,
    nowIndicator: true,
    selectable: true,
    eventDurationEditable: false,
    eventContent: content,
    eventClassNames: classes,
    resourceLabelContent: heading,
    dateClick: book,
    select: block,
    eventDragStart: () => { isHeld = wasDragged = true; },
    eventDragStop: () => { isHeld = false; },
    eventDrop: drop,
    resources: columns(news),
    events: entries(news),
  });
  const columns = (news) =>
    news.resources.map((row) => ({ id: row.id, title: row.title, extendedProps: row }));
  const entries = (news) => [...news.shade.map(shaded), ...news.events.map(drawn)];

  const draw = (news) => {
    place.style.setProperty("--cal-columns", String(news.resources.length));
    if (calendar) {
      calendar.setOption("resources", columns(news));
      calendar.setOption("events", entries(news));
      return;
    }
    place.hidden = false;
    calendar = EventCalendar.create(place, options(news));
    place.addEventListener("click", (event) => {
      if (wasDragged) event.preventDefault();
      wasDragged = false;
    }, true);
    place.addEventListener("pointerdown", () => { wasDragged = false; }, true);
    new MutationObserver(mend).observe(place, { childList: true, subtree: true });
    mend();
  };

  /* The list is the server's own: the same page is fetched and its list put in place of the old one. */
  const renewList = async () => {
    if (list.contains(document.activeElement)) return;
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("calendar-list");
    if (!fresh) return;
    const opened = [...list.querySelectorAll("details")].map((details) => details.open);
    list.replaceChildren(...fresh.childNodes);
    list.querySelectorAll("details").forEach((details, number) => { details.open = opened[number] ?? details.open; });
    listIsOld = false;
  };

  const ask = async (tells = true) => {
    if (isHeld) return;
    const headers = version ? { "If-None-Match": version } : {};
    const answer = await fetch(place.dataset.feed, { headers, cache: "no-store" });
    if (answer.status === 200 && answer.headers.get("Content-Type") === "application/json") {
      const isNews = Boolean(version);
      const isFirst = !calendar;
      version = answer.headers.get("ETag");
      draw(await answer.json());
      listIsOld = listIsOld || !isFirst;
      if (isNews && tells) say(place.dataset.changed);
    } else if (answer.status !== 304) {
      say(place.dataset.lost, true);
    }
    if (listIsOld) await renewList();
  };

  const askOnce = async (tells = true) => {
    try {
      await ask(tells);
    } catch {
      say(place.dataset.lost, true);
    }
  };
  const keepFresh = async () => {
    if (!document.hidden) await askOnce();
    setTimeout(keepFresh, EVERY);
  };

  /* On a phone the list comes first, in what is read as in what is seen. */
  const narrow = matchMedia(NARROW);
  const arrange = () => (narrow.matches ? list.after(place) : list.before(place));
  narrow.addEventListener("change", arrange);
  arrange();
  keepFresh();
})();
