using System.Buffers.Binary;
using System.Xml.Linq;
using CommunityBot.Delivery;
using CommunityBot.Features.ActionLog;
using CommunityBot.Features.Periods;
using CommunityBot.Features.Reporting;
using CommunityBot.Features.Reporting.Pictures;
using CommunityBot.Host.Pictures;
using CommunityBot.Messaging;
using CommunityBot.Tests.Fakes;

namespace CommunityBot.Tests.Stories;

public class PictureStories
{
    private static readonly TimeSpan ToHalfPastFive = TimeSpan.FromHours(8.5);

    private static readonly IReadOnlyDictionary<string, string?> Ward = new[] { "Tổ dân phố số 1 – Nguyễn Thị Minh Khai", "<script> & \"Tổ 2\"", "Tổ Ngã Bảy", "Thôn Ỷ Ruộng" }
        .SelectMany((name, index) => new[] { KeyValuePair.Create($"Wards:0:Teams:{index}:Code", (string?)$"t{index}"), KeyValuePair.Create($"Wards:0:Teams:{index}:Name", (string?)name) })
        .Concat([new("Wards:0:Code", "p"), new("Wards:0:Name", "Phường Đông <Hoà>"), new("Wards:0:Invites:Leader", "LD"), new("Wards:0:Invites:Volunteer", "TNV")])
        .ToDictionary();

    [Fact]
    public async Task The_evening_tally_comes_with_one_picture_for_a_phone_held_upright()
    {
        await using var bot = await Bot.Start(settings: Ward, now: Bot.Morning.AddDays(-6));
        var minh = await Leader(bot);
        await AWeek(bot);

        var message = minh.Last;

        if (RsvgConvert.Find() is null)
        {
            message.PlainText().ShouldContain("█"); // the machine cannot draw: characters stand in
            return;
        }

        message.PlainText().ShouldNotContain("█");
        var picture = message.Attachment.ShouldNotBeNull();
        picture.IsPicture.ShouldBeTrue();
        var (width, height) = PngSize(picture.Content);
        width.ShouldBe(1080);
        height.ShouldBeInRange(900, 2200);
    }

    [Fact]
    public async Task A_chat_without_pictures_gets_bars_made_of_characters()
    {
        var plain = new RecordingChannel("web", RecordingChannel.Web with { Pictures = PictureDelivery.None });
        await using var bot = await Bot.Start(null, Ward, Bot.Morning.AddDays(-6), plain);
        var minh = await Leader(bot);
        await AWeek(bot);

        minh.Last.Attachment.ShouldBeNull();
        var text = minh.Last.PlainText();
        text.ShouldContain("·······▂▃▄▅▆▇█");
        text.ShouldContain("████████████ 14 Tổ Ngã Bảy");
    }

    [Fact]
    public async Task Every_name_and_figure_is_in_the_drawing_escaped_and_missing_is_not_zero()
    {
        await using var bot = await Bot.Start(settings: Ward, now: Bot.Morning.AddDays(-6));
        await AWeek(bot);
        var drawing = await bot.Store.Read(work => TallyPicture.Draw(
            TallyReport.Read(work, IndicatorList.BuiltIn, work.Wards.Find("p")!, ReportPeriod.Day(new(2026, 11, 24))), Language.Vietnamese));

        var texts = XDocument.Parse(drawing).Descendants().Where(node => node.Name.LocalName == "text").Select(node => node.Value).ToList();
        drawing.ShouldNotContain("<script");
        texts.ShouldContain("<script> & \"Tổ 2\"");
        texts.ShouldContain("Thôn Ỷ Ruộng");
        texts.ShouldContain("Phường Đông <Hoà>");
        texts.Count(text => text == "—").ShouldBe(7 + 2); // a week of days without a report, and two teams today
        texts.ShouldContain("0");
    }

    [Fact]
    public async Task A_machine_that_cannot_draw_sends_characters_instead()
    {
        await using var bot = await Bot.Start(settings: Ward);
        var report = await bot.Store.Read(work => TallyReport.Read(
            work, IndicatorList.BuiltIn, work.Wards.Find("p")!, ReportPeriod.Day(new(2026, 11, 24))));

        var messages = await new DigestMessages(bot.Get<TallyMessage>(), new NoPencil(), bot.Get<ChannelList>())
            .Write(report, [(new ChatAddress("web", "minh"), Language.Vietnamese)]);

        var message = messages.ShouldHaveSingleItem().Message;
        message.Attachment.ShouldBeNull();
        message.PlainText().ShouldContain("··············");
    }

    private static async Task<Person> Leader(Bot bot)
    {
        var minh = bot.Person("Minh");
        await minh.Says("/start LD");
        return minh;
    }

    /// <summary>Seven days, each with more than the one before; one team says that there was nothing today, two say nothing.</summary>
    private static async Task AWeek(Bot bot)
    {
        var (lan, hoa) = (bot.Person("Lan"), bot.Person("Hoà"));
        await lan.Says("/start TNV");
        await lan.Says("/to t2");
        await hoa.Says("/start TNV");
        await hoa.Says("/to t3");
        for (var day = 1; day <= 7; day++)
        {
            await lan.Says($"vneid {day} dvc {day}");
            if (day == 7) await hoa.Says("không có hoạt động");
            await bot.Pass(ToHalfPastFive);
            if (day < 7) await bot.Pass(TimeSpan.FromDays(1) - ToHalfPastFive);
        }
    }

    private static (int Width, int Height) PngSize(byte[] png)
    {
        png[..4].ShouldBe([0x89, (byte)'P', (byte)'N', (byte)'G']);
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    private sealed class NoPencil : IRasterizer
    {
        public Task<byte[]?> ToPng(string svg) => Task.FromResult<byte[]?>(null);
    }
}
