using CommunityBot.Messaging;

namespace CommunityBot.Tests.Host.Channels.Telegram;

public class TelegramSendingTests
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0];

    [Fact]
    public async Task Looks_land_on_the_right_words_whatever_the_text_holds()
    {
        await using var bot = await TelegramSender.Start();
        await bot.Send(new("Đã ghi 🎉 <b>&amp; _*[ "), new("VNeID 👍🏽", TextStyle.Bold), new(" mã "), new("A<1>&", TextStyle.Code), new("\n"), new("Cổng", TextStyle.Link, "https://dichvucong.gov.vn/?a=1&b=2"));
        bot.Shown.Text.ShouldBe("Đã ghi 🎉 <b>&amp; _*[ VNeID 👍🏽 mã A<1>&\nCổng");
        bot.Shown.Entities.ShouldBe(["bold:VNeID 👍🏽", "code:A<1>&", "text_link:Cổng:https://dichvucong.gov.vn/?a=1&b=2"]);
        bot.Telegram.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task Empty_runs_and_links_nobody_can_open_are_plain_text()
    {
        await using var bot = await TelegramSender.Start();
        await bot.Send(new("", TextStyle.Bold), new("a"), new("\n", TextStyle.Bold), new("trang", TextStyle.Link, "http://localhost:5080/"), new("b", TextStyle.Link));
        bot.Shown.Text.ShouldBe("a\ntrangb");
        bot.Shown.Entities.ShouldBeEmpty();
        bot.Telegram.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task Choices_are_buttons()
    {
        await using var bot = await TelegramSender.Start();
        var longest = new string('x', 64);
        await bot.Send(new OutgoingMessage
        {
            Text = [new("Chọn")],
            Choices = [[new("Sửa", "/sua"), new("Xoá", longest)], [new("Cổng", null, "https://dichvucong.gov.vn")], [new("Ở đây", null, "http://localhost/")]],
        });
        bot.Shown.Keyboard!.Select(row => row.Select(button => (button.Text, button.CallbackData ?? button.Url))).ShouldBe(
            [[("Sửa", "/sua"), ("Xoá", longest)], [("Cổng", "https://dichvucong.gov.vn")]]);
        bot.Telegram.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_of_the_limit_goes_out_and_one_above_is_rejected()
    {
        await using var bot = await TelegramSender.Start();
        await bot.Sent(new() { Text = [new(new('ệ', bot.Channel.Limits.MaxTextLength))] });
        (await bot.Send(new TextRun(new('ệ', bot.Channel.Limits.MaxTextLength + 1)))).ShouldBeOfType<SendResult.Rejected>().Reason.ShouldBe("Bad Request: message is too long");
    }

    [Fact]
    public async Task A_picture_is_uploaded_with_caption_and_buttons()
    {
        await using var bot = await TelegramSender.Start();
        await bot.Sent(new() { Text = [new("Mã "), new("mời", TextStyle.Bold)], Attachment = new("qr.png", "image/png", Png), Choices = [[new("Xong", "/xong")]] });
        (bot.Shown.Text, bot.Shown.Entities!.Single(), bot.Shown.Buttons.Single().CallbackData).ShouldBe(("Mã mời", "bold:mời", "/xong"));
        (bot.Shown.File!.Name, bot.Shown.File.MediaType).ShouldBe(("qr.png", "image/png"));
        bot.Shown.File.Content.ShouldBe(Png);
        bot.Telegram.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_keeps_its_vietnamese_name_and_needs_no_words()
    {
        await using var bot = await TelegramSender.Start();
        await bot.Sent(new() { Text = [], Attachment = new("Báo cáo \"quý\" 4.csv", "text/csv", "a;b"u8.ToArray()) });
        (bot.Shown.Text, bot.Shown.File!.Name, bot.Shown.File.Content.Length).ShouldBe(("", "Báo cáo _quý_ 4.csv", 3));
        bot.Telegram.CountCalls("sendDocument").ShouldBe(1);
        bot.Telegram.Defects.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_can_take_the_place_of_an_earlier_one()
    {
        await using var bot = await TelegramSender.Start();
        var first = await bot.Sent(new() { Text = [new("Trang 1")], Choices = [[new("Sau", "/sau")]] });
        (await bot.Sent(new() { Text = [new("Trang 2", TextStyle.Bold)], Replaces = first })).ShouldBe(first);
        var only = bot.Lan.Chat.FromBot.ShouldHaveSingleItem();
        (only.Text, only.IsEdited, only.Entities!.Single(), only.Buttons.Count()).ShouldBe(("Trang 2", true, "bold:Trang 2", 0));
    }

    [Fact]
    public async Task Replacing_a_message_by_itself_is_done_already()
    {
        await using var bot = await TelegramSender.Start();
        var page = new OutgoingMessage { Text = [new("Trang 1")], Choices = [[new("Sau", "/sau")]] };
        var first = await bot.Sent(page);
        (await bot.Sent(page with { Replaces = first })).ShouldBe(first);
        bot.Lan.Chat.FromBot.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("999")]
    [InlineData("1")]
    [InlineData("không phải số")]
    public async Task A_message_that_cannot_be_replaced_is_followed_by_a_new_one(string replaces)
    {
        await using var bot = await TelegramSender.Start();
        await bot.Sent(new() { Text = [new("Trang 2")], Replaces = replaces });
        (bot.Shown.Text, bot.Shown.IsEdited).ShouldBe(("Trang 2", false));
    }

    [Fact]
    public async Task Words_do_not_replace_a_picture_nor_a_picture_words()
    {
        await using var bot = await TelegramSender.Start();
        var picture = new OutgoingMessage { Text = [new("Mã")], Attachment = new("qr.png", "image/png", Png) };
        var first = await bot.Sent(picture);
        var second = await bot.Sent(new() { Text = [new("Chữ")], Replaces = first });
        await bot.Sent(picture with { Replaces = second });
        bot.Lan.Chat.FromBot.Select(message => message.Text).ShouldBe(["Mã", "Chữ", "Mã"]);
    }

    [Fact]
    public async Task The_start_link_opens_the_bot_once_its_name_is_known()
    {
        await using var bot = await TelegramSender.Start();
        bot.Channel.StartLink("ABC-12_3").ShouldBeNull();
        await bot.Connect();
        bot.Channel.StartLink("ABC-12_3").ShouldBe("https://t.me/ToCongNgheSoBot?start=ABC-12_3");
        bot.Channel.StartLink("mã mời").ShouldBeNull();
    }
}
