using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Features.Reporting;
using CommunityBot.Features.Reporting.Pictures;
using CommunityBot.Host.Channels.Web;
using CommunityBot.Messaging;
using CommunityBot.Storage;

namespace CommunityBot.Host.Web;

/// <summary><c>/reports?period=tuan</c>: a ward's tally as a page with its drawing, for a leader whose browser has joined in the web chat; anyone else finds nothing.</summary>
internal static class ReportPage
{
    private static readonly string[] Periods = ["homnay", "homqua", "tuan", "thang", "quy", "nam"];
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Adds the page and the drawing.</summary>
    public static void MapReports(this WebApplication app)
    {
        app.MapGet("/reports", (HttpContext context, WebSession session, IStore store, IndicatorList indicators, TimeProvider clock, TallyMessage message, string? period) =>
            Answer(context, session, store, indicators, clock, period, (reports, language) => Results.Content(Page(reports, language, message, period), "text/html", Encoding.UTF8)));
        app.MapGet("/reports/tally.svg", (HttpContext context, WebSession session, IStore store, IndicatorList indicators, TimeProvider clock, string? period, int part = 0) =>
            Answer(context, session, store, indicators, clock, period, (reports, language) => Results.Content(TallyPicture.Draw(reports[Math.Clamp(part, 0, reports.Count - 1)], language), "image/svg+xml", Encoding.UTF8)));
    }

    private static async Task<IResult> Answer(
        HttpContext context, WebSession session, IStore store, IndicatorList indicators, TimeProvider clock, string? period, Func<IReadOnlyList<TallyReport>, Language, IResult> show)
    {
        if (await session.Chat(context) is not { } chat) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return await store.Read(work =>
        {
            if (work.Members.Find(chat.Channel, chat.ChatId) is not { Role: >= Role.Leader, Ward: { } code } leader) return Results.NotFound();
            if (work.Wards.Find(code) is not { } ward) return Results.NotFound();
            var today = ward.Today(clock.GetUtcNow());
            if (WardPeriods.Read(work, code, period ?? "", today) is not { } days) return Results.BadRequest();
            var parts = WardHistory.In(work, ward, days, today).Select(part => TallyReport.Read(work, indicators, part.Shown(leader.Language), part.Period));
            return show([.. parts], leader.Language);
        });
    }

    private static string Page(IReadOnlyList<TallyReport> reports, Language language, TallyMessage message, string? period)
    {
        var links = Periods.Select(word =>
            $"<a href=\"/reports?period={word}\"{(word == (period ?? Periods[0]) ? " aria-current=\"page\"" : "")}>{Html.Encode(Texts.Get("Reporting.Period." + word, language))}</a>");
        var sections = reports.Select((report, part) => Section(message.Write(report, language), $"/reports/tally.svg?period={UrlEncoder.Default.Encode(period ?? "")}&amp;part={part}"));
        return $"""
            <!doctype html>
            <html lang="{(language == Language.English ? "en" : "vi")}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Html.Encode(reports[0].Tally.Ward.Name)}</title>
            <link rel="icon" type="image/svg+xml" href="/chat/icon.svg"><link rel="stylesheet" href="/chat/page.css"><link rel="stylesheet" href="/chat/report.css"></head>
            <body>
            <nav>{string.Concat(links)}</nav>
            {string.Join('\n', sections)}
            </body>
            </html>
            """;
    }

    /// <summary>A ward's drawing with the same in words below; each former ward has a section of its own.</summary>
    private static string Section(RichText words, string picture) => $"""
        <section>
        <img src="{picture}" alt="{Html.Encode(words.Runs[0].Text)}">
        <p>{string.Concat(words.Runs.Select(Run))}</p>
        </section>
        """;

    private static string Run(TextRun run)
    {
        var text = string.Join("<br>", run.Text.Split('\n').Select(Html.Encode));
        return run.Style == TextStyle.Bold ? $"<b>{text}</b>" : text;
    }
}
