using CommunityBot.Messaging;

namespace CommunityBot.Tests.Stories;

public class BadInputStories
{
    [Theory]
    [InlineData("/khongco", "Không có lệnh đó")]
    [InlineData("vneid 0", "từ 1 đến 9.999")]
    [InlineData("vneid -3", "từ 1 đến 9.999")]
    [InlineData("vneid 10 000", "từ 1 đến 9.999")]
    [InlineData("vneid 3 ngày 25/12", "chưa đến")]
    [InlineData("🎉", "Tôi chưa hiểu nên chưa ghi gì")]
    [InlineData("/baocao", "dành cho lãnh đạo")]
    [InlineData("/start SAIMA", "không đúng")]
    public async Task Each_gets_one_sentence_and_nothing_is_stored(string text, string answer)
    {
        await using var bot = await Bot.Start();
        var lan = await bot.Volunteer("Lan");

        (await lan.Says(text)).ShouldContain(answer);

        lan.NewCount.ShouldBe(1);
        (await lan.Says("/homnay")).ShouldContain("Chưa ghi gì");
    }

    [Fact]
    public async Task Work_of_somebody_who_has_not_joined_is_not_counted_and_that_is_said()
    {
        await using var bot = await Bot.Start();

        (await bot.Person("Lan").Says("vneid 3 dvc 2")).ShouldContain("chưa thuộc phường nào");
    }

    [Fact]
    public async Task Words_that_are_neither_work_nor_a_question_are_met_with_an_example()
    {
        await using var bot = await Bot.Start();
        var lan = await bot.Volunteer("Lan");

        (await lan.Says("trời hôm nay đẹp quá")).ShouldContain("ví dụ: vneid 3");
        (await lan.Says("/homnay")).ShouldContain("Chưa ghi gì");
    }

    [Fact]
    public async Task Five_thousand_characters_are_declined_in_one_sentence()
    {
        await using var bot = await Bot.Start();
        var lan = await bot.Volunteer("Lan");

        (await lan.Says(string.Concat(Enumerable.Repeat("vneid 3 ", 625)))).ShouldContain("dài quá");
        (await lan.Says("/homnay")).ShouldContain("Chưa ghi gì");
    }

    [Fact]
    public async Task The_sentence_comes_in_the_persons_language()
    {
        await using var bot = await Bot.Start();
        var john = bot.Person("John");

        (await john.Says("/language en")).ShouldContain("English");
        (await john.Says("/nothing")).ShouldContain("There is no such command");
        (await john.Says("/report")).ShouldContain("for a leader");
        await john.Says("/start TINHNGUYEN");
        (await john.Says("vneid 3")).ShouldContain("VNeID installed or activated: 3 accounts");
    }

    [Fact]
    public async Task A_citizens_number_is_left_out_with_a_word_and_the_rest_is_logged()
    {
        await using var bot = await Bot.Start();
        var lan = await bot.Volunteer("Lan");

        var reply = await lan.Says("vneid 1 cccd 001203004567");

        reply.ShouldContain("không lưu");
        reply.ShouldContain("Đã ghi");
        lan.NewCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_photo_is_not_opened_and_that_is_said()
    {
        await using var bot = await Bot.Start();
        var lan = await bot.Volunteer("Lan");

        var reply = await lan.Sends(new() { UpdateId = "p", Chat = new("web", lan.ChatId), SenderId = lan.ChatId, Kind = IncomingKind.Attachment });

        reply.ShouldContain("không mở ảnh");
    }

    [Fact]
    public async Task An_old_button_never_answers_a_new_question()
    {
        await using var bot = await Bot.Start();
        var lan = await bot.Volunteer("Lan");
        await lan.Says("khoảng 10 vneid");
        await lan.Says("/huy");

        (await lan.Taps("10 tài khoản")).ShouldContain("câu hỏi đã qua");
        (await lan.Says("/homnay")).ShouldContain("Chưa ghi gì");
    }
}
