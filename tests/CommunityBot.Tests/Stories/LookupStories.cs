using CommunityBot.Features;

namespace CommunityBot.Tests.Stories;

public class LookupStories
{
    [Fact]
    public async Task Hoa_asks_and_gets_one_card_with_everything_on_it()
    {
        await using var bot = await Bot.Start();

        var card = await bot.Person("Hoa").Says("đăng ký tạm trú");

        foreach (var part in new[] { "Đăng ký tạm trú", "Giấy tờ", "Các bước", "Lệ phí", "Thời gian", "Nơi giải quyết", "Nguồn", "2026", "kiểm tra lại trên Cổng Dịch vụ công" })
        {
            card.ShouldContain(part);
        }
    }

    [Fact]
    public async Task What_is_asked_comes_first()
    {
        await using var bot = await Bot.Start();

        var card = await bot.Person("Hoa").Says("đăng ký thường trú hết bao nhiêu tiền");

        card.IndexOf("10.000 đồng", StringComparison.Ordinal).ShouldBeLessThan(card.IndexOf("Giấy tờ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Outside_the_catalogue_the_bot_declines_and_names_the_desk()
    {
        await using var bot = await Bot.Start();

        var answer = await bot.Person("Hoa").Says("xin visa du học Úc");

        answer.ShouldContain("không dám đoán");
        answer.ShouldContain("Phường Mẫu");
    }

    [Fact]
    public async Task Hoa_browses_by_buttons_page_by_page()
    {
        await using var bot = await Bot.Start();
        var hoa = bot.Person("Hoa");

        await hoa.Says("/tracuu");
        (await hoa.Taps("Hộ tịch")).ShouldContain("14 thủ tục, trang 1/2");
        hoa.Last.Replaces.ShouldNotBeNull();
        (await hoa.Taps("▶")).ShouldContain("trang 2/2");
        await hoa.Taps("◀");
        (await hoa.Taps("khai tử")).ShouldContain("Giấy báo tử");
    }

    [Fact]
    public async Task Tapping_the_same_button_twice_changes_the_message_once()
    {
        await using var bot = await Bot.Start();
        var hoa = bot.Person("Hoa");
        await hoa.Says("/tracuu");
        await hoa.Taps("Hộ tịch");
        await hoa.Taps("▶");

        await hoa.Taps("▶");

        hoa.NewCount.ShouldBe(0);
    }

    [Fact]
    public async Task A_volunteer_logs_the_procedure_of_a_card_in_one_tap()
    {
        await using var bot = await Bot.Start();
        var lan = await bot.Volunteer("Lan");
        await lan.Says("/tracuu đăng ký tạm trú");

        var reply = await lan.Taps("Ghi nhận đã hỗ trợ");

        reply.ShouldContain("Đã ghi");
        reply.ShouldContain("(Đăng ký tạm trú): 1 hồ sơ");
    }

    [Fact]
    public async Task A_resident_sees_no_log_button()
    {
        await using var bot = await Bot.Start();
        var hoa = bot.Person("Hoa");

        await hoa.Says("/the dang-ky-tam-tru");

        hoa.Last.Choices.SelectMany(row => row).ShouldNotContain(choice => choice.Label.Contains("Ghi nhận"));
    }

    [Fact]
    public async Task Every_button_of_the_whole_catalogue_fits_in_64_bytes()
    {
        await using var bot = await Bot.Start();
        var lan = await bot.Volunteer("Lan");

        foreach (var procedure in bot.Get<BotKnowledge>().Catalogue.All) await lan.Says($"/the {procedure.Slug}");

        lan.Inbox.SelectMany(message => message.Choices).SelectMany(row => row)
            .ShouldAllBe(choice => choice.Send == null || System.Text.Encoding.UTF8.GetByteCount(choice.Send) <= 64);
    }
}
