// Browsers do not know the names of months and days in every language of ours (CALENDAR has them
// for those): wherever Streamlit writes a date, ours stand in their place.
(() => {
  const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  const format = Intl.DateTimeFormat.prototype;
  const inParts = format.formatToParts;
  const whole = Object.getOwnPropertyDescriptor(format, "format").get;
  const named = () => CALENDAR[document.documentElement.lang];

  function plain(date, options) {
    return whole.call(new Intl.DateTimeFormat("en", options))(date);
  }

  function ourParts(date) {
    const { timeZone, weekday } = this.resolvedOptions();
    return inParts.call(this, date).map(({ type, value }) => {
      if (type === "month" && !/^\d+$/.test(value))
        value = named().months[plain(date, { month: "numeric", timeZone }) - 1];
      if (type === "weekday") {
        const day = DAYS.indexOf(plain(date, { weekday: "short", timeZone }));
        value = named()[weekday === "long" ? "days" : "short_days"][day];
      }
      if (type === "literal") value = value.replace("г.", named().year);
      return { type, value };
    });
  }

  Object.defineProperty(format, "formatToParts", {
    value(date) {
      return named() ? ourParts.call(this, date) : inParts.call(this, date);
    },
  });
  Object.defineProperty(format, "format", {
    get() {
      const written = (date) => ourParts.call(this, date).map(({ value }) => value).join("");
      return named() ? written : whole.call(this);
    },
  });
})();
