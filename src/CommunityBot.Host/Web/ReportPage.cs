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
            Answer(context, session, store, indicators, clock, period, (report, language) => Results.Content(Page(report, language, message, period), "text/html", Encoding.UTF8)));
        app.MapGet("/reports/tally.svg", (HttpContext context, WebSession session, IStore store, IndicatorList indicators, TimeProvider clock, string? period) =>
            Answer(context, session, store, indicators, clock, period, (report, language) => Results.Content(TallyPicture.Draw(report, language), "image/svg+xml", Encoding.UTF8)));
    }

    private static async Task<IResult> Answer(
        HttpContext context, WebSession session, IStore store, IndicatorList indicators, TimeProvider clock, string? period, Func<TallyReport, Language, IResult> show)
    {
        if (await session.Chat(context) is not { } chat) return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return await store.Read(work =>
        {
            if (work.Members.Find(chat.Channel, chat.ChatId) is not { Role: >= Role.Leader, Ward: { } code } leader) return Results.NotFound();
            if (work.Wards.Find(code) is not { } ward) return Results.NotFound();
            return WardPeriods.Read(work, code, period ?? "", ward.Today(clock.GetUtcNow())) is { } days
                ? show(TallyReport.Read(work, indicators, ward, days), leader.Language)
                : Results.BadRequest();
        });
    }

    private static string Page(TallyReport report, Language language, TallyMessage message, string? period)
    {
        var text = string.Concat(message.Write(report, language).Runs.Select(run => run.Text));
        var links = Periods.Select(word => $"<a href=\"/reports?period={word}\">{Html.Encode(Texts.Get("Reporting.Period." + word, language))}</a>");
        return $"""
            <!doctype html>
            <html lang="{(language == Language.English ? "en" : "vi")}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Html.Encode(text.Split('\n')[0])}</title></head>
            <body>
            <nav>{string.Join(" · ", links)}</nav>
            <img src="/reports/tally.svg?period={UrlEncoder.Default.Encode(period ?? "")}" alt="{Html.Encode(text)}" width="100%">
            <p>{string.Join("<br>", text.Split('\n').Select(Html.Encode))}</p>
            </body>
            </html>
            """;
    }
}
